namespace Juluo.People;

/// <summary>GET /people/alumni — who has left and still helps: alumni who keep their profile, with what they offer.</summary>
[Get("/people/alumni", "people.see", Page = typeof(AlumniPage))]
public sealed class ListAlumni(PeopleFacade people) : Slice<Nothing, ListAlumni.Output>
{
    public sealed record Output(IReadOnlyList<PersonCard> People);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new Output(await people.Alumni(stop));
}
