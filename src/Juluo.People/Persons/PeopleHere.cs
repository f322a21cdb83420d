using Juluo.Kernel;

namespace Juluo.People;

/// <summary>On the public page: how many are here, and the faces of those who agreed to be seen by anybody.</summary>
[Panel(Board.Front, Needs.Nothing, typeof(PeopleHerePanel), 20)]
public sealed class PeopleHere(Work work) : Slice<Nothing, PeopleHere.Output>
{
    private const int MostFaces = 18;

    public sealed record Output(int Count, IReadOnlyList<Listed> Faces);

    public sealed record Listed(PersonId Id, string Name, TradeCard? Trade);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        await using var count = work.Command(
            "select count(*)::int from people.person where community_id = $1 and here",
            work.Community.Id.Value
        );
        var here = (int)(await count.ExecuteScalarAsync(stop))!;
        if (here == 0)
            return new NotFound();
        await using var select = work.Command(
            """
            select p.id, p.name, t.id, t.name_zh, t.name_en
            from people.person p left join people.trade t on t.community_id = p.community_id and t.id = p.trade_id
            where p.community_id = $1 and p.here and p.listed order by p.joined_on desc, p.id limit $2
            """,
            work.Community.Id.Value,
            MostFaces
        );
        return new Output(
            here,
            await select.List(
                r => new Listed(
                    r.Person(0),
                    r.GetString(1),
                    r.IsDBNull(2) ? null : new TradeCard(new(r.GetGuid(2)), r.GetString(3), r.GetString(4))
                ),
                stop
            )
        );
    }
}
