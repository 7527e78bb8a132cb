import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import type { Finding } from '../../../shared/finding/finding.ts';

interface Props {
  finding: Finding;
  onIgnore: (reason: string) => void;
  onCancel: () => void;
}

/** Asks why a finding is not to be followed. */
export function IgnoreDialog({ finding, onIgnore, onCancel }: Props) {
  const [reason, setReason] = useState('');
  const isEnough = reason.trim().length >= 2;
  return (
    <Modal
      open
      title="忽略这个问题"
      okText="忽略"
      cancelText="取消"
      okButtonProps={{ disabled: !isEnough }}
      onOk={() => onIgnore(reason.trim())}
      onCancel={onCancel}
    >
      <p>{finding.message}</p>
      <Form layout="vertical">
        <Form.Item label="理由" htmlFor="ignore-reason" extra="理由随报告保存，在“已忽略”里可以看到，随时可以取消。">
          <Input.TextArea id="ignore-reason" autoFocus rows={3} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
