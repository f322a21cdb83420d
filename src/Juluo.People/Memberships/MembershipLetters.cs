using Juluo.Kernel;
using NodaTime;
using NodaTime.Text;

namespace Juluo.People;

/// <summary>The mail of each step of a membership, in the language of its reader.</summary>
internal sealed class MembershipLetters(Work work, Catalogue catalogue, Mailer mailer, PublicAddress address)
{
    public async Task Tell(Guid step, PersonId person, StepKind kind, string? about, CancellationToken stop)
    {
        await using var select = work.Command(
            "select name, email, language from people.person where community_id = $1 and id = $2 and email is not null",
            work.Community.Id.Value,
            person.Value
        );
        // Whoever has no address finds it in their history.
        foreach (var (name, email, language) in await select.List(r => (r.GetString(0), r.GetString(1), r.GetString(2)), stop))
        {
            var words = new Words(catalogue, language, work.Community.Zone);
            var with = new
            {
                name,
                community = work.Community.Name(language),
                about = Said(kind, about, words),
            };
            var letter = $"people.letter.{kind}";
            var link = address.Of(work.Community, "/me", language);
            await mailer.Send(
                new(
                    $"membership:{step}",
                    email,
                    language,
                    words.Say(letter + ".subject", with),
                    $"{words.Say(letter, with)}\n\n{link}",
                    [(words["people.letter.button"], link)]
                ),
                stop
            );
        }
    }

    /// <summary>The particulars of a step as people read them: a role's name, or a day.</summary>
    internal static string Said(StepKind kind, string? about, Words words) =>
        about is null ? ""
        : kind is StepKind.RoleGiven or StepKind.RoleTaken
            ? RoleWord.Find(about) is { } role ? words[$"Role.{role}"]
                : about
        : LocalDatePattern.Iso.Parse(about) is { Success: true, Value: var day } ? words.Day(day)
        : about;
}
