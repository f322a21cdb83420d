namespace Juluo.People;

/// <summary>POST /people/{id}/merging — merges this person into another, who gets all of their data. It can be undone.</summary>
[Post(
    "/people/{id}/merging",
    "people.manage",
    Form = typeof(ListDuplicates),
    Say = "people.duplicates.merged",
    Undo = "/people/merges/{Merge}/undoing"
)]
internal sealed class MergePersons(MergeStore store, RoleGiving giving, Audit audit) : Slice<MergePersons.Input, MergePersons.Output>
{
    public sealed record Input(PersonId Id, PersonId Into);

    public sealed record Output(MergeId Merge);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await giving.Refuses(caller, input.Id, stop) is { } refused)
            return refused;
        var merged = await store.Merge(input.Id, input.Into, caller.Self, stop);
        if (merged.Failed)
            return merged.As<Output>();
        await audit.Did(caller.Self, "people.merged", input.Into.ToString(), new { gone = input.Id }, stop);
        return new Output(merged.Value);
    }
}
