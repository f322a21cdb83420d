namespace Juluo.Host.Tests;

/// <summary>Objects required for examples with a programme or a placement.</summary>
public sealed partial class HostileHouse
{
    /// <summary>The text of a placement's agreement to sign.</summary>
    internal const string PlacementTermsSaid = "1\nW\nP\nR\nL";

    /// <summary>The project for which the operator applies.</summary>
    internal Guid Applicant { get; private set; }

    internal Task<Guid> Service() => Made("/services", Examples.Service(0));

    internal Task<Guid> Programme() => Made("/grants", Examples.Programme(0));

    internal async Task<string> Facts()
    {
        Applicant = await Project();
        return $"/grants/{await Programme()}/facts";
    }

    /// <summary>A draft of the operator, with the usual sections.</summary>
    internal async Task<Guid> GrantDraft()
    {
        Applicant = await Project();
        return await Made($"/grants/{await Programme()}/applications", new { applicant = Applicant });
    }

    internal async Task<string> DraftSection()
    {
        var draft = await GrantDraft();
        var section = await Houses.Database.Ask<Guid>(
            "select id from programmes.application_section where application_id = $1 order by id limit 1",
            draft
        );
        return $"/grants/applications/{draft}/sections/{section}";
    }

    /// <summary>The same, sent and, if requested, won.</summary>
    internal async Task<Guid> Applied(string upTo)
    {
        var draft = await GrantDraft();
        await Do(
            "update programmes.programme_application set state = 'applied', applied_on = '2026-11-19', applied_at = '2026-11-19' where id = $1",
            draft
        );
        if (upTo == "won")
            await Do("update programmes.programme_application set state = 'won', decided_on = '2026-11-19' where id = $1", draft);
        return draft;
    }

    /// <summary>A placement of the operator's organisation.</summary>
    internal Task<Guid> Placement() => Made("/placements", Examples.Placement(Organisation, 0));

    /// <summary>The same, and a member is a candidate.</summary>
    internal async Task<string> Standing()
    {
        var placement = await Placement();
        var candidate = Guid.CreateVersion7();
        await Candidate(placement, candidate, Mate, "standing");
        return $"/placements/{placement}/candidates/{candidate}";
    }

    /// <summary>The same, and the member is its fellow; or the operator, with another person as the host's contact.</summary>
    internal async Task<Guid> WithFellow(bool operatorIsFellow = false)
    {
        var placement = await Placement();
        await Candidate(placement, Guid.CreateVersion7(), operatorIsFellow ? Operator : Mate, "chosen");
        await Do("update placements.placement set starts_on = '2026-11-02', apply_until = '2026-11-01' where id = $1", placement);
        if (operatorIsFellow)
            await Do("update placements.placement set host_contact = $2 where id = $1", placement, Mate);
        return placement;
    }

    internal async Task<Guid> EndedPlacement()
    {
        var placement = await WithFellow();
        await Do("update placements.placement set ended_on = '2026-11-10', ending = 'finished' where id = $1", placement);
        return placement;
    }

    internal async Task<Guid> AgreedPlacement()
    {
        var placement = await WithFellow();
        // Other examples rename the operator; they sign with their current name.
        await Do("update people.person set name = 'Operator', latin_name = null where id = $1", Operator);
        await Do(
            """
            insert into placements.placement_agreement (community_id, placement_id, number, work, pay, rights, leaving, hash, written_at)
            values ($1, $2, 1, 'W', 'P', 'R', 'L', '', '2026-11-19')
            """,
            Here.Id.Value,
            placement
        );
        return placement;
    }

    private Task Candidate(Guid placement, Guid id, Guid person, string state) =>
        Do(
            """
            insert into placements.placement_candidate (community_id, id, placement_id, person_id, sentence, state, since)
            values ($1, $2, $3, $4, 'S', $5, '2026-11-19')
            """,
            Here.Id.Value,
            id,
            placement,
            person,
            state
        );
}
