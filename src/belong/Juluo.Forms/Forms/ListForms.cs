namespace Juluo.Forms;

/// <summary>GET /forms — lists the operators' forms, with how many of each were sent.</summary>
[Get("/forms", FormRights.Read, Page = typeof(FormsPage))]
public sealed class ListForms(UnitOfWork work, Clock clock) : Slice<Nothing, ListForms.Output>
{
    public sealed record Output(IReadOnlyList<Form> Forms, bool MayManage);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new Output(await new FormStore(work, clock).Of(Form.Own, null, stop), caller.May(FormRights.Manage));
}
