namespace Juluo.People;

/// <summary>A mail that asks a person for one action and addresses them by {name}, even after they have left. A person without an address gets none.</summary>
internal sealed class PersonMail(UnitOfWork work, ActionMail mail)
{
    /// <inheritdoc cref="ActionMail.Send"/>
    public async Task Send(
        string key,
        PersonId to,
        string letter,
        Func<Words, (string Name, object? Value)[]> with,
        string path,
        CancellationToken stop,
        string? button = null
    )
    {
        foreach (
            var (name, email, language) in await work.List<(string, string, string)>(
                $"select name, email, language from people.person where community_id = {work.Community} and id = {to} and email is not null",
                stop
            )
        )
            await mail.Send(key, (email, language), letter, words => [.. with(words), ("name", name)], path, stop, button);
    }
}
