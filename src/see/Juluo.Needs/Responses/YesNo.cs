namespace Juluo.Needs;

[Named("yes-no")]
public enum YesNo
{
    Yes,
    No,
}
