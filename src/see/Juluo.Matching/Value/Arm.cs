namespace Juluo.Matching;

/// <summary>The way a pair got onto the week's list.</summary>
[Named("arm")]
public enum Arm
{
    /// <summary>Chosen for its worth.</summary>
    Chosen,

    /// <summary>Drawn by lot among all possible pairs, so that the method keeps learning.</summary>
    Explore,

    /// <summary>Chosen, then hidden by lot: without such pairs the effect of introductions could not be measured.</summary>
    HeldBack,
}
