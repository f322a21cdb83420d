namespace Juluo.Questionnaires;

/// <summary>The states of the United States, the district, territories and military posts, as used in postal addresses (USPS Publication 28, appendix B).</summary>
public static class UsStates
{
    /// <summary>Two-letter codes and names, in the order of the names.</summary>
    public static readonly IReadOnlyList<(string Code, string Name)> All =
    [
        ("AL", "Alabama"),
        ("AK", "Alaska"),
        ("AZ", "Arizona"),
        ("AR", "Arkansas"),
        ("CA", "California"),
        ("CO", "Colorado"),
        ("CT", "Connecticut"),
        ("DE", "Delaware"),
        ("DC", "District of Columbia"),
        ("FL", "Florida"),
        ("GA", "Georgia"),
        ("HI", "Hawaii"),
        ("ID", "Idaho"),
        ("IL", "Illinois"),
        ("IN", "Indiana"),
        ("IA", "Iowa"),
        ("KS", "Kansas"),
        ("KY", "Kentucky"),
        ("LA", "Louisiana"),
        ("ME", "Maine"),
        ("MD", "Maryland"),
        ("MA", "Massachusetts"),
        ("MI", "Michigan"),
        ("MN", "Minnesota"),
        ("MS", "Mississippi"),
        ("MO", "Missouri"),
        ("MT", "Montana"),
        ("NE", "Nebraska"),
        ("NV", "Nevada"),
        ("NH", "New Hampshire"),
        ("NJ", "New Jersey"),
        ("NM", "New Mexico"),
        ("NY", "New York"),
        ("NC", "North Carolina"),
        ("ND", "North Dakota"),
        ("OH", "Ohio"),
        ("OK", "Oklahoma"),
        ("OR", "Oregon"),
        ("PA", "Pennsylvania"),
        ("RI", "Rhode Island"),
        ("SC", "South Carolina"),
        ("SD", "South Dakota"),
        ("TN", "Tennessee"),
        ("TX", "Texas"),
        ("UT", "Utah"),
        ("VT", "Vermont"),
        ("VA", "Virginia"),
        ("WA", "Washington"),
        ("WV", "West Virginia"),
        ("WI", "Wisconsin"),
        ("WY", "Wyoming"),
        ("AS", "American Samoa"),
        ("GU", "Guam"),
        ("MP", "Northern Mariana Islands"),
        ("PR", "Puerto Rico"),
        ("VI", "U.S. Virgin Islands"),
        ("AA", "Armed Forces Americas"),
        ("AE", "Armed Forces Europe"),
        ("AP", "Armed Forces Pacific"),
    ];

    /// <summary>Returns the two letters, from them or from the name; null if there is no such state.</summary>
    public static string? Read(string typed) =>
        All.FirstOrDefault(s =>
            string.Equals(s.Code, typed.Trim(), StringComparison.OrdinalIgnoreCase)
            || string.Equals(s.Name, typed.Trim(), StringComparison.OrdinalIgnoreCase)
        ).Code;
}
