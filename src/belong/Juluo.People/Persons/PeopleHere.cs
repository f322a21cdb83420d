namespace Juluo.People;

/// <summary>Public page widget: the number of people here, and the faces of people who agreed to be seen by the public.</summary>
[Named("people-here")]
[Widget(Dashboard.Front, Requires.Nothing, typeof(PeopleHereWidget), 20)]
public sealed class PeopleHere(UnitOfWork work, PeopleFacade people) : Slice<Nothing, PeopleHere.Output>
{
    private const int MostFaces = 10;

    public sealed record Output(int Count, IReadOnlyList<Listed> Faces);

    /// <summary>The fields that a person shows to the public.</summary>
    public sealed record Listed(PersonId Id, string Name, ProfessionCard? Trade, string? Photo);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var here = await work.Find<int>($"select count(*)::int from people.person where community_id = {work.Community} and here", stop);
        if (here == 0)
            return new NotFound();
        var ids = await work.List<PersonId>(
            $"select id from people.person where community_id = {work.Community} and here and listed order by joined_on desc, id limit {MostFaces}",
            stop
        );
        var shown = await people.ForVisitors(ids, stop);
        return new Output(
            here,
            [.. ids.Where(shown.ContainsKey).Select(id => shown[id]).Select(p => new Listed(p.Id, p.Name, p.Trade, p.Photo))]
        );
    }
}
