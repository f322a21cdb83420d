namespace Juluo.Forms;

/// <summary>
/// A module that has a say when one of its forms is sent: in the same unit of work, so that what it refuses was not sent and what it takes is taken at once. Modules that only hear of it react to
/// <see cref="SubmissionSent"/>.
/// </summary>
public interface ITakesSubmissions
{
    /// <summary>The module's name, which its forms carry.</summary>
    string Owner { get; }

    /// <returns>What speaks against it; the person reads it on the page on which they sent.</returns>
    Task<Outcome<Done>> Take(SubmissionSent sent, CancellationToken stop);
}
