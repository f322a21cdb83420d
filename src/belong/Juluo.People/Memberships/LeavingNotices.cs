namespace Juluo.People;

/// <summary>Tells operators of a member who left by their own wish, so that what is still to settle does not wait to be found.</summary>
internal sealed class LeavingNotices(PersonStore persons, Notifier notifier)
{
    public const string Kind = "people.left";
    private const string Readers = "people.manage";

    /// <summary>Longer than the undo stands on the page: a slip is in no mail.</summary>
    private static readonly Duration TimeToUndo = Duration.FromMinutes(2);

    public async Task Left(PersonId id, CancellationToken stop)
    {
        if (await persons.Find(id, stop) is { LeftOn: { } on } person)
            await notifier.TellPermitted(
                Readers,
                new(Kind, Key(id, on), "people.told.left", new { name = person.Name }, $"/people/{id}/membership") { Wait = TimeToUndo },
                stop
            );
    }

    /// <summary>They are back by themselves.</summary>
    /// <param name="leftOn">The day on which they had left.</param>
    public Task Back(PersonId id, LocalDate leftOn, CancellationToken stop) => notifier.TakeBackPermitted(Readers, Key(id, leftOn), stop);

    private static string Key(PersonId id, LocalDate on) => $"left:{id}:{on:uuuu-MM-dd}";
}
