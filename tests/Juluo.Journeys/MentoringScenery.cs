namespace Juluo.Journeys;

/// <summary>Objects required to show the pages of mentors and experts, beyond the sample's: a past appointment, and a referral to answer.</summary>
internal static class MentoringScenery
{
    public static readonly string[] OperatorPages =
    [
        "/mentors/offer",
        "/mentors/rounds",
        "/mentors/rounds/{mentorRound}",
        "/mentors/statistics",
        "/training",
        "/training/{training}",
        "/office-hours/new",
    ];

    public static readonly string[] MemberPages =
    [
        "/mentors",
        "/mentors/offer",
        "/mentors/{mentor}",
        "/mentors/rounds/{mentorRound}",
        "/mentorships",
        "/mentorships/{mentorship}",
        "/training/new",
        "/training/{training}",
        "/office-hours",
        "/office-hours/{officeHours}",
        "/appointments",
        "/appointments/{appointment}",
        "/referrals/{referral}",
    ];

    public static async Task<IReadOnlyDictionary<string, string>> Of(Lane lane, PersonId member)
    {
        var (slot, appointment, referral) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var mentor = await First(
            "select person_id from mentoring.mentor where person_id <> $1 order by offered_at, person_id limit 1",
            member
        );
        var hours = await First("select id from officehours.office_hours where expert_id <> $1 order by id limit 1", member);
        await lane.Database.Do(
            """
            insert into officehours.office_slot (community_id, id, hours_id, expert_id, starts_at, ends_at)
            select community_id, $1, id, expert_id, '2026-11-10 06:00+00', '2026-11-10 06:30+00' from officehours.office_hours where id = $2
            """,
            slot,
            hours
        );
        await lane.Database.Do(
            """
            insert into officehours.appointment (community_id, id, slot_id, member_id, words, taken_at)
            select community_id, $2, id, $3, '買斷條款怎麼談？', '2026-11-03' from officehours.office_slot where id = $1
            """,
            slot,
            appointment,
            member.Value
        );
        await lane.Database.Do(
            """
            insert into officehours.referral (community_id, id, appointment_id, to_outside, note, proposed_at)
            select community_id, $2, id, '法律扶助基金會', '想請律師看一份買斷合約。', '2026-11-10' from officehours.appointment where id = $1
            """,
            appointment,
            referral
        );
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["mentor"] = $"{mentor}",
            ["mentorRound"] = $"{await First("select id from mentoring.mentor_round where id <> $1 order by id limit 1", member)}",
            ["mentorship"] =
                $"{await First("select id from mentoring.mentorship where mentor_id = $1 or trainee_id = $1 order by id limit 1", member)}",
            ["training"] = $"{await First("select id from mentoring.training_group where id <> $1 order by id limit 1", member)}",
            ["officeHours"] = $"{hours}",
            ["appointment"] = $"{appointment}",
            ["referral"] = $"{referral}",
        };

        Task<Guid> First(string sql, PersonId person) => lane.Database.Ask<Guid>(sql, person.Value);
    }
}
