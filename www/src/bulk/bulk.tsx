// The view for many records at once.
import { Heading } from '../parts/heading.js';
import { TargetCard } from '../parts/target-card.js';
import { UnknownOperation } from '../parts/unknown-operation.js';
import { Export } from './export.js';
import { Steps } from './steps.js';
import { t } from './texts.js';

export default function Bulk() {
  return (
    <>
      <Heading title={t('title')} lead={t('lead')} />
      <UnknownOperation />
      <div class="columns">
        <div class="stack">
          <TargetCard />
          <Export />
        </div>
        <Steps />
      </div>
    </>
  );
}
