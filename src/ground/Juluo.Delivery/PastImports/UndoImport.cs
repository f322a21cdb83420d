namespace Juluo.Delivery;

/// <summary>
/// POST /past-imports/{id}/undoing — undoes an import within a week: deletes the rows that it added and restores those that it changed or removed. Rows that were
/// changed since, or on which something depends, are left; a later request undoes those whose obstacles are gone. A long import is undone in the background.
/// </summary>
[Post("/past-imports/{id}/undoing", Requires.SignIn, Form = typeof(ShowPastImport))]
internal sealed class UndoImport(PastImports imports, RunningImport running, Clock clock) : Slice<UndoImport.Input, UndoImport.Output>
{
    /// <summary>The maximum number of rows that are undone during the request; a longer import is undone in the background.</summary>
    private const int MostWaitedFor = 2000;

    public sealed record Input(PastImportId Id);

    /// <param name="BackgroundTask">The background task that undoes a long import; nothing has changed yet.</param>
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
