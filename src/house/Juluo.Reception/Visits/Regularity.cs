namespace Juluo.Reception;

/// <summary>The familiarity of a person with the site, by the days on which they came.</summary>
[Named("regularity")]
internal enum Regularity
{
    /// <summary>Never here before today.</summary>
    FirstTime,

    /// <summary>First here within the last 30 days, and not often yet.</summary>
    Newcomer,

    /// <summary>Here on at least 4 of the last 30 days, including today.</summary>
    Regular,

    /// <summary>Here now and then.</summary>
    Occasional,
}
