/** A call that the program cannot carry out as given; the message is for the user, in Chinese. Exit code 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

export const EXIT = { ok: 0, findings: 1, badInput: 2 } as const;

export const USAGE = `用法：fazhi <命令> [参数]

  check <文件或文件夹>…        检查报告
      --format text|json|jsonl   输出形式：text 供人阅读（默认），json 一份文件，jsonl 每行一份
      --pack <文件夹>            使用本地规则包（在全国通用规则包上改动）
      --copy submission|public   按报送版或公开版检查
      --last-year <文件>         与上年报告对照
      --only <规则>,…            只用这些规则
      --timing                   显示每条规则用时（输出到标准错误）
      --no-color                 不用颜色
  export <文件> -o <out.docx>  导出公文格式的 Word 文件
      --copy submission|public   报送版（默认）或公开版
      --profile <文件或名称>     版式：national（默认）、national-glyph-margins，或本单位的版式文件
      --with-findings            把发现的问题写成批注，标在各自的位置
      --check-report             不导出报告，而导出自查表：结论、规定内容和按章节列出的问题
      --pack <文件夹>            检查时使用本地规则包
  outline <文件>               显示报告的结构
      --text                     输出所读到的文字（问题的位置以此为准）
      --json                     输出报告模型
  rules list                   列出全部规则及其依据
  rules show <规则>            说明一条规则，附示例
  rules test                   运行规则包自带的示例
      --pack <文件夹>            本地规则包
      --json                     以 JSON 输出
  demo                         用内置样例报告走一遍：读取、检查、导出

退出码：0 没有错误级问题；1 有错误级问题；2 文件不能读取或用法不对。`;
