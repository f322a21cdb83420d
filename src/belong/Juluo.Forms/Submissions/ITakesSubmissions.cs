namespace Juluo.Forms;

/// <summary>
/// Implemented by modules that can refuse one of their forms when it is sent. Runs in the same transaction: refused submissions aren't sent, accepted ones take effect at once. Modules that
/// only need to know react to <see cref="SubmissionSent"/>.
/// </summary>
public interface ITakesSubmissions
{
    /// <summary>The module's name, which its forms carry.</summary>
    string Owner { get; }

    /// <returns>The error that refuses it, shown to the person on the page from which they sent.</returns>
    Task<Outcome<Done>> Take(SubmissionSent sent, CancellationToken stop);
}
