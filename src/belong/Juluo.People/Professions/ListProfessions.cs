namespace Juluo.People;

/// <summary>GET /professions — lists the professions of the community in their groups, with the official codes, for editing.</summary>
[Get("/professions", ProfessionRights.Edit, Page = typeof(ProfessionsPage))]
public sealed class ListProfessions(UnitOfWork work) : Slice<Nothing, ListProfessions.Output>
{
    public sealed record Output(IReadOnlyList<ProfessionLine> Trades);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new Output(await new ProfessionList(work).All(counted: true, stop));
}
