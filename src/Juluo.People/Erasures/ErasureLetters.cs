using Juluo.Kernel;

namespace Juluo.People;

/// <summary>The one mail of an erasure: when somebody asked. After it nobody is left to write to.</summary>
internal sealed class ErasureLetters(Work work, Catalogue catalogue, Mailer mailer, PublicAddress address, Clock clock)
{
    public async Task Asked(PersonId person, CancellationToken stop)
    {
        await using var select = work.Command(
            "select name, email, language from people.person where community_id = $1 and id = $2 and email is not null",
            work.Community.Id.Value,
            person.Value
        );
        foreach (var (name, email, language) in await select.List(r => (r.GetString(0), r.GetString(1), r.GetString(2)), stop))
        {
            var words = new Words(catalogue, language, work.Community.Zone);
            var with = new
            {
                name,
                community = work.Community.Name(language),
                at = clock.Now + ErasureRequest.Wait,
            };
            var link = address.Of(work.Community, ShowPrivacy.At, language);
            await mailer.Send(
                new(
                    $"erasure:{person}:{clock.Now.ToUnixTimeSeconds()}",
                    email,
                    language,
                    words.Say("people.letter.erasure.subject", with),
                    $"{words.Say("people.letter.erasure", with)}\n\n{link}",
                    [(words["people.letter.erasure.button"], link)]
                ),
                stop
            );
        }
    }
}
