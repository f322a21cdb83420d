namespace Juluo.Forms;

/// <summary>POST /forms/{id}/restoration — undoes the last change of a draft; a second call redoes it.</summary>
[Post("/forms/{id}/restoration", FormRights.Manage, Form = typeof(ShowFormDraft), Say = "forms.restored")]
internal sealed class RestoreFormDraft(UnitOfWork work, Clock clock) : Slice<RestoreFormDraft.Input, Done>
{
    public sealed record Input(FormId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await new FormStore(work, clock).RestoreDraft(input.Id, caller.Person, stop) is null ? new FormErrors.NothingToRestore() : Done.It;
}
