namespace Juluo.Joining;

/// <summary>Sends the mails of a request to join: one to prove the address, and one with the decision.</summary>
internal sealed class JoinMail(ActionMail mail)
{
    public static string Path(string token) => $"/join/proofs/{token}";

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
