namespace Juluo.Joining;

internal static class InvitationBatchErrors
{
    /// <summary>A batch is already running in this community.</summary>
    public sealed record Runs() : Conflict("invitation-batch.runs");

    /// <summary>No one is left to invite: all people with an address have an account or an open invitation, or share the address.</summary>
    public sealed record Nobody() : Conflict("invitation-batch.nobody");

    /// <summary>The batch is finished, or another operator stopped it.</summary>
    public sealed record Over() : Conflict("invitation-batch.over");
}
