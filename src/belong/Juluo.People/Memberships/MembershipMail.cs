namespace Juluo.People;

/// <summary>Mails the person about each step of their membership.</summary>
internal sealed class MembershipMail(UnitOfWork work, ActionMail mail)
{
    public Task Notify(Guid step, PersonId person, StepKind kind, string? about, CancellationToken stop) =>
        new PersonMail(work, mail).Send(
            $"membership:{step}",
            person,
            $"people.mail.{kind}",
            words => [("about", Said(kind, about, words))],
            kind == StepKind.Joined ? "/needs#mine" : "/me",
            stop,
            button: kind == StepKind.Joined ? "people.mail.Joined.button" : "people.mail.button"
        );

    /// <summary>Formats the argument of a step for people: the name of a role, or a day.</summary>
    internal static string Said(StepKind kind, string? about, Words words) =>
        about is null ? ""
        : kind is StepKind.RoleGiven or StepKind.RoleTaken
            ? RoleWord.Find(about) is { } role ? words[role]
                : about
        : LocalDatePattern.Iso.Parse(about) is { Success: true, Value: var day } ? words.Day(day)
        : about;
}
