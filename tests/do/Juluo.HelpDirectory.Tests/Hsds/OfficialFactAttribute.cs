namespace Juluo.HelpDirectory.Tests;

/// <summary>A fact that needs the schemas of HSDS; without them it is reported as skipped.</summary>
public sealed class OfficialFactAttribute : FactAttribute
{
    public OfficialFactAttribute()
    {
        if (Official.Folder is null)
            Skip = "The variable HSDS_SCHEMAS names no folder with the schemas of HSDS 3: see docs/help-directory.md.";
    }
}
