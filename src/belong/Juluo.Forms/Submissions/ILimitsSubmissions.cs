namespace Juluo.Forms;

/// <summary>Implemented by modules whose forms must be finished before their retention ends: until the subject closes, or until the module deletes abandoned ones.</summary>
public interface ILimitsSubmissions
{
    /// <summary>The module's name, which its forms carry.</summary>
    string Owner { get; }

    /// <param name="subject">The submission's subject.</param>
    /// <param name="saved">The time at which it was last saved.</param>
    /// <returns>The limit, or null if only the retention period applies.</returns>
    Task<SubmissionLimit?> Limit(string? subject, Instant saved, CancellationToken stop);
}
