namespace Juluo.People;

/// <summary>GET /dev/persona — lists the people to sign in as in the demo. 404 outside of the demo.</summary>
[Get("/dev/persona", Requires.Nothing, Page = typeof(PersonasPage))]
public sealed class ListPersonas(Demo demo, Clock clock, Communities communities, NpgsqlDataSource source, ConnectionShares shares)
    : Slice<Nothing, ListPersonas.Output>
{
    public sealed record Output([property: System.Text.Json.Serialization.JsonIgnore] Instant Now, IReadOnlyList<InCommunity> Communities);

    public sealed record InCommunity(Community Community, IReadOnlyList<Choice> Choices);

    public sealed record Choice(PersonId Id, string Name, string? LatinName, IReadOnlyList<Role> Roles, string Sentence, string? Email);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        if (!demo.On)
            return new NotFound();
        var houses = new List<InCommunity>();
        foreach (var community in await communities.All(stop))
        {
            await using var work = new UnitOfWork(source, shares: shares);
            await work.Begin(community, stop);
            var choices = await work.List<Choice>(
                $"""
                select p.id, p.name, p.latin_name, case {caller.Language} when 'en' then x.sentence_en else x.sentence_zh end as sentence,
                       array(select m.role from people.membership m where m.community_id = p.community_id and m.person_id = p.id) as roles,
                       p.email
                from people.persona x join people.person p on p.community_id = x.community_id and p.id = x.person_id
                where x.community_id = {community.Id} and p.account_id is not null order by x.place, p.id
                """,
                stop
            );
            if (choices.Count > 0)
                houses.Add(new(community, choices.ConvertAll(c => c with { Roles = [.. c.Roles.Order()] })));
        }

        return new Output(clock.Now, houses);
    }
}
