namespace Juluo.Reception;

/// <summary>What people chose about being seen at the place.</summary>
internal sealed class PresenceChoices(Work work, PeopleDirectory people)
{
    /// <param name="Shown">On the page of who is here; null: as their consent to count has it.</param>
    /// <param name="Network">The house's network may say that they came.</param>
    public sealed record Choice(bool? Shown, bool Network);

    public async Task<Choice> Of(PersonId person, CancellationToken stop)
    {
        await using var select = work.Command(
            "select shown, network from reception.presence_choice where community_id = $1 and person_id = $2",
            work.Community.Id.Value,
            person.Value
        );
        return (await select.List(r => new Choice(r.IsDBNull(0) ? null : r.GetBoolean(0), r.GetBoolean(1)), stop)).SingleOrDefault()
            ?? new(null, Network: false);
    }

    public async Task Keep(PersonId person, bool shown, bool network, CancellationToken stop)
    {
        await using var keep = work.Command(
            """
            insert into reception.presence_choice (community_id, person_id, shown, network) values ($1, $2, $3, $4)
            on conflict (community_id, person_id) do update set shown = excluded.shown, network = excluded.network
            """,
            work.Community.Id.Value,
            person.Value,
            shown,
            network
        );
        await keep.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Whom other members may see here: who chose it, and who said nothing and agreed that their presence counts.</summary>
    public async Task<HashSet<PersonId>> Shown(CancellationToken stop)
    {
        var shown = await people.Agreeing(Purpose.Presence, stop);
        await using var select = work.Command(
            "select person_id, shown from reception.presence_choice where community_id = $1 and shown is not null",
            work.Community.Id.Value
        );
        foreach (var (person, chosen) in await select.List(r => (r.Person(0), r.GetBoolean(1)), stop))
            if (chosen)
                shown.Add(person);
            else
                shown.Remove(person);
        return shown;
    }
}
