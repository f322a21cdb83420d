namespace Juluo.Foundation;

/// <summary>A group of modules that a community switches on or off together. A module without one is always on.</summary>
[Named("part")]
public enum Part
{
    /// <summary>Channels and messages between members.</summary>
    Channels,

    /// <summary>Shared meals, seated so that people meet.</summary>
    Meals,

    /// <summary>Events, and who comes to them.</summary>
    Events,

    /// <summary>Circles, committees, their meetings and votes.</summary>
    Circles,

    /// <summary>Forms, and surveys of members.</summary>
    Surveys,

    /// <summary>Firms, studios and agencies, and who works there.</summary>
    Organisations,

    /// <summary>Other communities: guests, needs and measures that are shared with them.</summary>
    Alliances,

    /// <summary>Projects with teams and outcomes, briefs, challenges.</summary>
    Projects,

    /// <summary>Grants and calls, and the proposals for them.</summary>
    Grants,

    /// <summary>Mentors, office hours, training; people placed with a host.</summary>
    Mentoring,

    /// <summary>Agreements and exchanges with a government.</summary>
    Government,

    /// <summary>Stays of nights or months, and regular times that are shared by season.</summary>
    Residencies,

    /// <summary>Electronic doors and keys.</summary>
    Doors,

    /// <summary>Letters and parcels.</summary>
    Post,

    /// <summary>A Wi-Fi account for each person.</summary>
    Wifi,

    /// <summary>Services for citizens, their applications, and the directory of help.</summary>
    Services,

    /// <summary>Numbers at an office, and its counters.</summary>
    Queues,

    /// <summary>Food that is given, stored and shared out.</summary>
    FoodBank,

    /// <summary>Anonymised data for researchers.</summary>
    Research,
}
