namespace Juluo.Lens;

/// <summary>A statement by one of two people about their tie. It overrides every computation until it is undone.</summary>
/// <param name="A">The person with the smaller key.</param>
/// <param name="Agreed">The other person's answer to a claimed partnership; null if not given yet.</param>
public sealed record Correction(Guid Id, PersonId A, PersonId B, PersonId By, Correction.Claim Says, Instant MadeAt, bool? Agreed)
{
    [Named("correction")]
    public enum Claim
    {
        /// <summary>The two worked together. Counts once the other person agrees.</summary>
        Partner,

        /// <summary>The two do not know each other.</summary>
        Stranger,

        /// <summary>Only the two may see this tie.</summary>
        Hide,
    }

    public PersonId Other => By == A ? B : A;

    public static (PersonId A, PersonId B) Ordered(PersonId one, PersonId other) =>
        Compare(one.Value, other.Value) < 0 ? (one, other) : (other, one);

    /// <summary>Compares keys in the database's order: bytes in their written form.</summary>
    public static int Compare(Guid x, Guid y) => string.CompareOrdinal(x.ToString(), y.ToString());
}
