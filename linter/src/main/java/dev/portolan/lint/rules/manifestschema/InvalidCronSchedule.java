package dev.portolan.lint.rules.manifestschema;

import dev.portolan.lint.rule.Manifest;
import dev.portolan.lint.rule.ManifestRule;
import dev.portolan.lint.rule.Node;
import dev.portolan.lint.rule.Reporter;
import dev.portolan.lint.rule.RuleInfo;
import dev.portolan.lint.rule.Tag;

final class InvalidCronSchedule implements ManifestRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.error("invalid-cron-schedule", "The cron expression is not valid", Tag.CORRECTNESS);
    }

    @Override
    public void check(Manifest manifest, Reporter reporter) {
        Node schedule = manifest.spec().get("schedule");
        if (manifest.isA("CronJob") && schedule.isPresent()) {
            String fault = CronSchedule.fault(schedule.text());
            if (!fault.isEmpty()) {
                reporter.report(schedule, "\"" + schedule.text() + "\" is no schedule: " + fault);
            }
        }
    }
}
