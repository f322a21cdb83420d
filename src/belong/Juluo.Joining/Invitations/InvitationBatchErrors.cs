namespace Juluo.Joining;

internal static class InvitationBatchErrors
{
    /// <summary>One runs in this community: who has no account is being invited.</summary>
    public sealed record Runs() : Conflict("invitation-batch.runs");

    /// <summary>Everybody who has an address has an account or an open invitation.</summary>
    public sealed record Nobody() : Conflict("invitation-batch.nobody");

    /// <summary>All are sent, or another operator stopped it.</summary>
    public sealed record Over() : Conflict("invitation-batch.over");
}
