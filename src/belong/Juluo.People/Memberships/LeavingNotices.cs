namespace Juluo.People;

/// <summary>Notifies operators when a member leaves by choice, so that open items are settled soon.</summary>
internal sealed class LeavingNotices(PersonStore persons, Notifier notifier)
{
    public const string Kind = "people.left";
    private const string Readers = "people.manage";

    /// <summary>The delay of the mail, longer than the page offers to undo, so that a member who returns at once causes no mail.</summary>
    private static readonly Duration TimeToUndo = Duration.FromMinutes(2);

    public async Task Left(PersonId id, CancellationToken stop)
    {
        if (await persons.Find(id, stop) is { LeftOn: { } on } person)
            await notifier.NotifyPermitted(
                Readers,
                new(Kind, Key(id, on), "people.told.left", new { name = person.Name }, $"/people/{id}/membership") { Wait = TimeToUndo },
                stop
            );
    }

    /// <summary>Withdraws the notification that a person left, when they return.</summary>
    /// <param name="leftOn">The day on which they had left, which is part of the notification's key.</param>
    public Task Back(PersonId id, LocalDate leftOn, CancellationToken stop) => notifier.TakeBackPermitted(Readers, Key(id, leftOn), stop);

    private static string Key(PersonId id, LocalDate on) => $"left:{id}:{on:uuuu-MM-dd}";
}
