namespace Juluo.Reception;

/// <summary>Stores people's choices about the visibility of their presence and about reports by the site's network. Without a choice about visibility, their consent to be counted decides.</summary>
internal sealed class PresenceChoices(UnitOfWork work, ConsentsFacade consents)
{
    /// <param name="Shown">True if shown on the page of people on site; null if their consent to be counted decides.</param>
    /// <param name="Network">True if the site's network may report them.</param>
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

    /// <summary>Returns the people whom other members may see here: those who chose it, and those who made no choice and consented to have their presence counted.</summary>
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
