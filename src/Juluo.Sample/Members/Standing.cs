namespace Juluo.Sample;

/// <summary>How somebody stands in the life of the house. Hidden from the program; tests know it.</summary>
public enum Standing
{
    Regular,

    /// <summary>Talks to nearly everybody.</summary>
    Hub,

    /// <summary>Comes, works, goes.</summary>
    Isolate,

    /// <summary>Joined within the last four weeks.</summary>
    Newcomer,

    /// <summary>Away for some weeks in the middle.</summary>
    OnLeave,
}
