import { Button, Flex, Form, Input, Select } from 'antd';
import { UNIT_KINDS, type UnitKind } from '../../shared/report/report.ts';
import type { OfficeProfile } from '../../shared/storage/office.ts';

interface Props {
  office: OfficeProfile | null;
  saveLabel: string;
  onSave: (office: OfficeProfile) => void;
  /** Shown when the form can be left without saving. */
  onCancel?: () => void;
}

const KIND_NAMES: Record<UnitKind, string> = { 党委: '党委', 政府: '政府', 政府部门: '政府部门', 乡镇街道: '乡镇、街道', other: '其他单位' };

const NOTHING: OfficeProfile = { name: '', kind: '政府部门', region: '', addressees: [], responsiblePosts: [] };

/** Names as they are typed or pasted: one by one, or several parted by 、 and the like. */
function apart(names: readonly string[]): string[] {
  return names.flatMap((name) => name.split(/[、，,；;]/)).map((name) => name.trim()).filter((name) => name !== '');
}

/** The unit that the reports are of. */
export function OfficeForm({ office, saveLabel, onSave, onCancel }: Props) {
  return (
    <Form<OfficeProfile>
      layout="vertical"
      requiredMark={false}
      initialValues={office ?? NOTHING}
      onFinish={(values) => onSave({ ...values, name: values.name.trim(), region: values.region.trim(), addressees: apart(values.addressees), responsiblePosts: values.responsiblePosts.map((post) => post.trim()) })}
    >
      <Form.Item name="name" label="单位全称" rules={[{ required: true, whitespace: true, message: '请填写单位全称，报告的标题和署名要用。' }]}>
        <Input placeholder="例如：青山县水务局" maxLength={100} autoFocus />
      </Form.Item>
      <Flex gap={16} wrap>
        <Form.Item name="kind" label="单位类别" style={{ flex: '1 1 180px' }}>
          <Select<UnitKind> options={UNIT_KINDS.map((value) => ({ value, label: KIND_NAMES[value] }))} />
        </Form.Item>
        <Form.Item name="region" label="行政区划" style={{ flex: '2 1 240px' }}>
          <Input placeholder="例如：某省某市青山县" maxLength={100} />
        </Form.Item>
      </Flex>
      <Form.Item name="addressees" label="主送机关" extra="按报告上的先后填写，每填一个按回车。">
        <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['、', '，', '；']} placeholder="例如：县委、县人民政府" />
      </Form.Item>
      <Form.Item name="responsiblePosts" label="党政主要负责人的职务" extra="写第一责任人履职情况时用；只写职务，不写姓名。">
        <Select mode="tags" open={false} suffixIcon={null} placeholder="例如：局党组书记、局长" />
      </Form.Item>
      <Flex gap={8} justify="end">
        {onCancel && <Button onClick={onCancel}>取消</Button>}
        <Button type="primary" htmlType="submit">
          {saveLabel}
        </Button>
      </Flex>
    </Form>
  );
}
