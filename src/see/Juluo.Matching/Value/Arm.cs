namespace Juluo.Matching;

/// <summary>How a pair came into the week's list.</summary>
[Named("arm")]
public enum Arm
{
    /// <summary>For its worth.</summary>
    Chosen,

    /// <summary>By lot among all that may meet, so that the method keeps learning.</summary>
    Explore,

    /// <summary>Chosen, and by lot shown to no one: without such pairs one could not say what introductions bring.</summary>
    HeldBack,
}
