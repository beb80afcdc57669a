-- 审核表 of a conclusion: what the person decided for each item.

ALTER TABLE "ReviewConclusions" ADD COLUMN "SheetJson" TEXT NULL;
