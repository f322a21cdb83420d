namespace Juluo.People;

/// <summary>
/// GET /people/alumni — lists former members who keep their profile, with their offers. People who manage memberships also see people who are paused or have left, whom the directory does not list.
/// </summary>
[Get("/people/alumni", "people.see", Page = typeof(AlumniPage))]
public sealed class ListAlumni(UnitOfWork work, PeopleFacade people) : Slice<Nothing, ListAlumni.Output>
{
    private const int Most = 1000;

    /// <param name="Away">People who are paused or have left, by name, at most 1,000; null if the reader may not see them.</param>
    public sealed record Output(IReadOnlyList<PersonCard> People, IReadOnlyList<AwayPerson>? Away);

    /// <param name="LeftOn">The day they left; null if paused.</param>
    public sealed record AwayPerson(PersonId Id, string Name, PersonState State, LocalDate? LeftOn);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new Output(
            await people.Alumni(stop),
            caller.May("people.manage")
                ? await work.List<AwayPerson>(
                    $"""
                    select id, name, state, left_on from people.person
                    where community_id = {work.Community} and state in ('paused', 'alumni') and merged_into is null
                    order by name collate "zh-Hant-x-icu", id limit {Most}
                    """,
                    stop
                )
                : null
        );
}
