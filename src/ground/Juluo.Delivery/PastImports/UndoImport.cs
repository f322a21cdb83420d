namespace Juluo.Delivery;

/// <summary>
/// POST /past-imports/{id}/undoing — undoes an import, for a week: what it added goes, and what it changed or removed becomes what it was. Rows that were changed since, or on which something
/// depends, stay; a later request undoes those of them that nothing keeps any more. A long one is undone in the background.
/// </summary>
[Post("/past-imports/{id}/undoing", Requires.SignIn, Form = typeof(ShowPastImport))]
internal sealed class UndoImport(PastImports imports, RunningImport running, Clock clock) : Slice<UndoImport.Input, UndoImport.Output>
{
    /// <summary>So many rows are undone while the page is waited for.</summary>
    private const int MostWaitedFor = 2000;

    public sealed record Input(PastImportId Id);

    /// <param name="BackgroundTask">Where a long import is undone; then nothing has changed yet.</param>
    public sealed record Output(int Stayed, BackgroundTaskId? BackgroundTask = null);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await imports.Find(input.Id, stop) is not { } import || !caller.May(import.Permission))
            return new NotFound();
        if (import.UndoneAt is not null && !import.IsOpen(clock.Now))
            return new Output(import.Stayed);
        if (import.Refuses(clock.Now) is { } refused)
            return refused;
        if (await running.Find(stop) is not null)
            return new RunningImportErrors.Runs();
        if (import.Rows > MostWaitedFor)
        {
            var task = await running.Start<UndoLongImport, UndoLongImport.Input>(new(input.Id, caller.Self), caller, stop);
            return task.Failed ? task.As<Output>() : new Output(0, task.Value);
        }

        var undone = await imports.Undo(input.Id, caller.Person, stop);
        return undone.Failed ? undone.As<Output>() : new Output(undone.Value.Stayed);
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        output.BackgroundTask is { } task ? new(task.Page) : new(input.Id.Page, "past-import.done");
}
