namespace Juluo.Lens;

/// <summary>What one of two people says about their tie. It wins over every computation until it is undone.</summary>
/// <param name="A">The one of the two with the smaller key.</param>
/// <param name="Agreed">What the other answered to a claimed partnership; null while they have not.</param>
public sealed record Correction(Guid Id, PersonId A, PersonId B, PersonId By, Correction.Claim Says, Instant MadeAt, bool? Agreed)
{
    [Named("correction")]
    public enum Claim
    {
        /// <summary>We did work together. Counts once the other agrees.</summary>
        Partner,

        /// <summary>We do not know each other.</summary>
        Stranger,

        /// <summary>No one else is to see this tie.</summary>
        Hide,
    }

    public PersonId Other => By == A ? B : A;

    public static (PersonId A, PersonId B) Ordered(PersonId one, PersonId other) =>
        Compare(one.Value, other.Value) < 0 ? (one, other) : (other, one);

    /// <summary>The order of the database: bytes as they are written.</summary>
    public static int Compare(Guid x, Guid y) => string.CompareOrdinal(x.ToString(), y.ToString());
}
