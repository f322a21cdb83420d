namespace Juluo.Journeys;

/// <summary>Objects of programmes and placements required to show every page: the operator writes a draft with others, and speaks for hosts.</summary>
internal static class GrantScenery
{
    public static async Task<IReadOnlyList<(string Key, string Value)>> Of(Lane lane, PersonId boss)
    {
        var programme = await lane.Database.Ask<Guid>("select programme_id from programmes.criterion order by programme_id limit 1");
        var proposal = await lane.Database.Ask<Guid>(
            "select id from programmes.programme_application where state = 'draft' order by id limit 1"
        );
        await lane.Database.Do(
            """
            insert into programmes.application_person (community_id, application_id, person_id, since)
            select community_id, id, $2, now() from programmes.programme_application where id = $1 on conflict do nothing
            """,
            proposal,
            boss.Value
        );
        var section = await lane.Database.Ask<Guid>(
            "select id from programmes.application_section where application_id = $1 and version > 0 order by id limit 1",
            proposal
        );
        await lane.Database.Do("update placements.placement set host_contact = $1", boss.Value);
        return
        [
            ("programme", $"{programme}"),
            ("proposal", $"{proposal}"),
            ("section", $"{section}"),
            .. await QueueScenery.Of(lane),
            .. await FoodBankScenery.Of(lane),
            ("helpEntry", $"{await lane.Database.Ask<Guid>("select entry_id from helpdirectory.correction order by made_at limit 1")}"),
            (
                "helpAt",
                $"{await lane.Database.Ask<Guid>("select id from helpdirectory.entry_place where entry_id = (select entry_id from helpdirectory.correction order by made_at limit 1) limit 1")}"
            ),
            ("service", $"{await lane.Database.Ask<Guid>("select id from services.service where rules = 'calfresh'")}"),
            ("taken", $"{await lane.Database.Ask<Guid>("select service_id from casework.intake where plan is not null")}"),
            (
                "case",
                $"{await lane.Database.Ask<Guid>("select id from casework.case_file where state = 'needs_documents' order by id limit 1")}"
            ),
            (
                "office",
                $"{await lane.Database.Ask<Guid>("select office_id from casework.office_person where role = 'lead' order by 1 limit 1")}"
            ),
            (
                "placed",
                $"{await lane.Database.Ask<Guid>("select placement_id from placements.placement_candidate where state = 'chosen' order by placement_id limit 1")}"
            ),
            (
                "placement",
                $"{await lane.Database.Ask<Guid>("select id from placements.placement p where not exists (select from placements.placement_candidate c where c.placement_id = p.id) order by id limit 1")}"
            ),
        ];
    }
}
