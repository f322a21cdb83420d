namespace Juluo.Joining;

/// <summary>The mails of a request: the proof of its address, and what came of it.</summary>
internal sealed class JoinMail(ActionMail mail)
{
    public static string Path(string token) => $"/join/proofs/{token}";

    /// <summary>What the mails to and about one who asked are about, the invitation that lets them in as well.</summary>
    public static string Thread(Guid request) => $"join:{request}";

    public Task Prove(JoinRequestId id, string email, string name, string language, string token, CancellationToken stop) =>
        mail.Send($"join:{id}:proof", (email, language), "joining.mail.request-proof", _ => [("name", name)], Path(token), stop);

    public Task Decline(JoinRequest request, string sentence, CancellationToken stop) =>
        mail.Send(
            $"join:{request.Id}:declined",
            (request.Email, request.Language),
            "joining.mail.request-declined",
            _ => [("name", request.Name), ("sentence", string.IsNullOrWhiteSpace(sentence) ? "" : $"\n\n{sentence.Trim()}")],
            "/",
            stop
        );
}
