namespace Juluo.People;

/// <summary>POST /people/merges/{id}/undoing — undoes a merge: the two are separate people again.</summary>
[Post("/people/merges/{id}/undoing", "people.manage", Form = typeof(ListDuplicates), Say = "people.duplicates.undone")]
internal sealed class UndoMerge(MergeStore store, Audit audit) : Slice<UndoMerge.Input, Done>
{
    public sealed record Input(MergeId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var undone = await store.Undo(input.Id, stop);
        if (!undone.Failed)
            await audit.Did(caller.Self, "people.merge-undone", input.Id.ToString(), null, stop);
        return undone;
    }
}
