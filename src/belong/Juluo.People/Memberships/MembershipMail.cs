namespace Juluo.People;

/// <summary>The mail of each step of a membership.</summary>
internal sealed class MembershipMail(UnitOfWork work, ActionMail mail)
{
    public Task Tell(Guid step, PersonId person, StepKind kind, string? about, CancellationToken stop) =>
        new PersonMail(work, mail).Send(
            $"membership:{step}",
            person,
            $"people.mail.{kind}",
            words => [("about", Said(kind, about, words))],
            kind == StepKind.Joined ? "/needs#mine" : "/me",
            stop,
            button: "people.mail.button"
        );

    /// <summary>The arguments of a step as people read them: a role's name, or a day.</summary>
    internal static string Said(StepKind kind, string? about, Words words) =>
        about is null ? ""
        : kind is StepKind.RoleGiven or StepKind.RoleTaken
            ? RoleWord.Find(about) is { } role ? words[role]
                : about
        : LocalDatePattern.Iso.Parse(about) is { Success: true, Value: var day } ? words.Day(day)
        : about;
}
