namespace Juluo.Forms;

/// <summary>A module whose forms can be finished for a shorter time than they are kept: until what they are about closes, or until it deletes what was left.</summary>
public interface ILimitsSubmissions
{
    /// <summary>The module's name, which its forms carry.</summary>
    string Owner { get; }

    /// <param name="subject">What the submission is about.</param>
    /// <param name="saved">When it was saved last.</param>
    /// <returns>Null: nothing but how long it is kept.</returns>
    Task<SubmissionLimit?> Limit(string? subject, Instant saved, CancellationToken stop);
}
