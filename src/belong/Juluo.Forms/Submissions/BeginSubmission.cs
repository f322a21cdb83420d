namespace Juluo.Forms;

/// <summary>POST /forms/{id}/submissions — begins a form, or continues the caller's unsent one. A visitor needs no account: the browser holds it.</summary>
[Post("/forms/{id}/submissions", Requires.Nothing, Form = typeof(ShowForm), PerMinute = 60)]
internal sealed class BeginSubmission(FormsFacade forms) : Slice<BeginSubmission.Input, BeginSubmission.Output>
{
    public sealed record Input(FormId Id);

    /// <param name="Next">The path of its first page.</param>
    public sealed record Output(SubmissionId Id, string Next) : ICreated<SubmissionId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await forms.Find(input.Id, stop) is not { Owner: Form.Own } form)
            return new NotFound();
        if (!form.Visitors && caller.Person is null)
            return new SignInNeeded();
        var begun = await forms.Begin(new(form.Id, caller.Person), stop);
        return begun.Failed ? begun.As<Output>() : new Output(begun.Value.Id, begun.Value.Path);
    }

    protected override Next After(Input input, Output output, Caller caller) => new(output.Next);
}
