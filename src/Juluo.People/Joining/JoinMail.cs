using Juluo.Kernel;

namespace Juluo.People;

/// <summary>The mails of a request: the proof of its address, and what came of it.</summary>
internal sealed class JoinMail(Work work, Catalogue catalogue, Mailer mailer, PublicAddress address)
{
    public static string Path(string token) => $"/join/proofs/{token}";

    public Task Prove(JoinRequestId id, string email, string name, string language, string token, CancellationToken stop) =>
        Send(id, "proof", email, name, language, "", address.Of(work.Community, Path(token), language), stop);

    public Task Decline(JoinRequest request, string sentence, CancellationToken stop) =>
        Send(
            request.Id,
            "declined",
            request.Email,
            request.Name,
            request.Language,
            string.IsNullOrWhiteSpace(sentence) ? "" : $"\n\n{sentence.Trim()}",
            address.Of(work.Community, "/", request.Language),
            stop
        );

    private Task Send(
        JoinRequestId id,
        string what,
        string email,
        string name,
        string language,
        string sentence,
        string link,
        CancellationToken stop
    )
    {
        var words = new Words(catalogue, language, work.Community.Zone);
        var with = new
        {
            name,
            community = work.Community.Name(language),
            sentence,
        };
        var text = $"people.letter.request-{what}";
        return mailer.Send(
            new(
                $"join:{id}:{what}",
                email,
                language,
                words.Say(text + ".subject", with),
                $"{words.Say(text, with)}\n\n{link}",
                [(words[text + ".button"], link)]
            ),
            stop
        );
    }
}
