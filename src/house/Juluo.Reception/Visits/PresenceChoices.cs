namespace Juluo.Reception;

/// <summary>What people chose about being seen at the place.</summary>
internal sealed class PresenceChoices(UnitOfWork work, ConsentsFacade consents)
{
    /// <param name="Shown">On the page of who is here; null: as their consent to count has it.</param>
    /// <param name="Network">The house's network may say that they came.</param>
    public sealed record Choice(bool? Shown, bool Network);

    public async Task<Choice> Of(PersonId person, CancellationToken stop) =>
        await work.Find<Choice>(
            $"select shown, network from reception.presence_choice where community_id = {work.Community} and person_id = {person}",
            stop
        ) ?? new(null, Network: false);

    public Task Keep(PersonId person, bool shown, bool network, CancellationToken stop) =>
        work.Do(
            $"""
            insert into reception.presence_choice (community_id, person_id, shown, network) values ({work.Community}, {person},
              {shown}, {network})
            on conflict (community_id, person_id) do update set shown = excluded.shown, network = excluded.network
            """,
            stop
        );

    /// <summary>Whom other members may see here: who chose it, and who said nothing and agreed that their presence counts.</summary>
    public async Task<HashSet<PersonId>> Shown(CancellationToken stop)
    {
        var shown = await consents.Agreeing(Purpose.Presence, stop);
        foreach (
            var (person, chosen) in await work.List<(PersonId, bool)>(
                $"select person_id, shown from reception.presence_choice where community_id = {work.Community} and shown is not null",
                stop
            )
        )
            if (chosen)
                shown.Add(person);
            else
                shown.Remove(person);
        return shown;
    }
}
