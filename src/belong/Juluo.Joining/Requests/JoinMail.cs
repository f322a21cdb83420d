namespace Juluo.Joining;

/// <summary>The mails of a request: the proof of its address, and what came of it.</summary>
internal sealed class JoinMail(Letters letters)
{
    public static string Path(string token) => $"/join/proofs/{token}";

    public Task Prove(JoinRequestId id, string email, string name, string language, string token, CancellationToken stop) =>
        letters.Send($"join:{id}:proof", (email, language), "people.letter.request-proof", _ => [("name", name)], Path(token), stop);

    public Task Decline(JoinRequest request, string sentence, CancellationToken stop) =>
        letters.Send(
            $"join:{request.Id}:declined",
            (request.Email, request.Language),
            "people.letter.request-declined",
            _ => [("name", request.Name), ("sentence", string.IsNullOrWhiteSpace(sentence) ? "" : $"\n\n{sentence.Trim()}")],
            "/",
            stop
        );
}
