namespace Juluo.HelpDirectory;

/// <summary>Kinds of help, as people look for them.</summary>
[Named("help-kind")]
public enum HelpKind
{
    Food,
    Housing,
    Money,
    Legal,
    Health,
    Counselling,
    Work,
    Learning,
    Family,
    Older,
    Disability,
    Newcomers,
    Digital,
    Company,
}
