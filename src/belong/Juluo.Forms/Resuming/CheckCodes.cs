namespace Juluo.Forms;

/// <summary>Self-check findings: codes are being guessed, and submissions of visitors can't be opened elsewhere because no code can be sent.</summary>
internal static class CheckCodes
{
    public static async Task<IReadOnlyList<Finding>> Look(
        MailSettings mail,
        SmsSettings sms,
        Clock clock,
        UnitOfWork work,
        CancellationToken stop
    )
    {
        var wrong = await new ResumeCodes(work, clock).Wrong(stop);
        List<Finding> findings =
            wrong < ResumeCodes.MostWrong
                ? []
                :
                [
                    new(
                        "forms",
                        Condition.Attention,
                        "check.forms.guessing",
                        new Dictionary<string, object?>(StringComparer.Ordinal) { ["count"] = wrong }
                    ),
                ];
        if (mail.Configured)
            return findings;
        // Phone numbers contain no @.
        var found = await work.List<Stuck>(
            $"""
            select f.title_zh, f.title_en, count(*)::int as count
            from forms.submission s join forms.form f on f.community_id = s.community_id and f.id = s.form_id
            where s.community_id = {work.Community} and s.person_id is null and s.trial is null and s.keep_until > {clock.Now}
              and (s.sent_at is null or s.leads is not null) and not ({sms.Configured} and coalesce(strpos(s.contact, '@') = 0, false))
            group by f.id, f.title_zh, f.title_en order by count desc, f.id
            """,
            stop
        );
        return
        [
            .. findings,
            .. found.Select(one => new Finding(
                "forms",
                Condition.Attention,
                "check.forms.no-code",
                new Dictionary<string, object?>(StringComparer.Ordinal) { ["form"] = one.Title, ["count"] = one.Count }
            )),
        ];
    }

    private sealed record Stuck(LocalizedText Title, int Count);
}
